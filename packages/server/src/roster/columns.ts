/** The columns that are read, file by file. OneRoster 1.1 and 1.2; names as the standard spells them. */
export interface FileColumns {
  /** Without these the file cannot be understood. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

const COMMON = ['sourcedId', 'status', 'dateLastModified'];

export type FileName =
  | 'orgs' | 'academicSessions' | 'courses' | 'classes' | 'users' | 'roles' | 'enrollments' | 'contact-relations' | 'manifest';

export const COLUMNS: Readonly<Record<FileName, FileColumns>> = {
  orgs: { required: ['sourcedId', 'name', 'type'], optional: [...COMMON, 'identifier', 'parentSourcedId'] },
  academicSessions: {
    required: ['sourcedId', 'startDate', 'endDate'],
    optional: [...COMMON, 'title', 'type', 'parentSourcedId', 'schoolYear'],
  },
  courses: {
    required: ['sourcedId', 'title'],
    optional: [...COMMON, 'schoolYearSourcedId', 'courseCode', 'grades', 'orgSourcedId', 'subjects', 'subjectCodes'],
  },
  classes: {
    required: ['sourcedId', 'title'],
    optional: [
      ...COMMON, 'grades', 'courseSourcedId', 'classCode', 'classType', 'location', 'schoolSourcedId', 'termSourcedIds',
      'subjects', 'subjectCodes', 'periods', 'resources',
    ],
  },
  users: {
    required: ['sourcedId', 'givenName', 'familyName'],
    optional: [
      ...COMMON, 'enabledUser', 'orgSourcedIds', 'role', 'username', 'userIds', 'middleName', 'identifier', 'email', 'sms',
      'phone', 'agentSourcedIds', 'grades', 'password', 'userMasterIdentifier', 'resourceSourcedIds', 'preferredGivenName',
      'preferredMiddleName', 'preferredFamilyName', 'primaryOrgSourcedId', 'pronouns',
    ],
  },
  roles: {
    required: ['userSourcedId', 'role'],
    optional: [...COMMON, 'roleType', 'beginDate', 'endDate', 'orgSourcedId', 'userProfileSourcedId'],
  },
  enrollments: {
    required: ['classSourcedId', 'userSourcedId', 'role'],
    optional: [...COMMON, 'schoolSourcedId', 'primary', 'beginDate', 'endDate'],
  },
  'contact-relations': {
    required: ['studentSourcedId', 'contactSourcedId', 'livesWith'],
    optional: ['relation', 'primaryContact', 'emergencyContact', 'restricted', 'until'],
  },
  manifest: { required: ['propertyName', 'value'], optional: [] },
};

/** Without these files there is no roster. */
export const REQUIRED_FILES: readonly FileName[] = ['orgs', 'classes', 'users', 'enrollments'];
