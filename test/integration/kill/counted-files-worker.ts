import './counted'
import '@backend/threads/files-worker'
